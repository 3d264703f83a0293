#include "live/change_streams.hpp"

#include "parley/api/event_stream.hpp"
#include "parley/api/percent.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace parley::app {
namespace {

/// One client, as the feed knows it.
class Client : public service::ChangeListener {
 public:
  explicit Client(std::shared_ptr<delivery::Stream> stream) : stream_(std::move(stream)) {}

  void changed(const service::Change& change) override {
    stream_->send(std::make_shared<const std::string>(api::event_text(change)));
  }
  void beat() override {
    static const auto octets = std::make_shared<const std::string>(api::stream_beat);
    stream_->send(octets);
  }
  void end() override { stream_->end(); }
  bool is_open() const override { return stream_->open(); }

 private:
  std::shared_ptr<delivery::Stream> stream_;
};

/// The id in `/v1/datasets/ID/changes`.
std::string dataset_of(const api::Request& request) {
  constexpr std::string_view before = "/v1/datasets/";
  const std::string path = api::decode_path(request.target).value_or("");
  if (!path.starts_with(before)) {
    return {};
  }
  return path.substr(before.size(), path.find('/', before.size()) - before.size());
}

}  // namespace

bool is_change_stream(const api::Request& request, const api::Response& head) {
  return request.method == "GET" && head.status == 200 &&
         api::find_header(head, "Content-Type") == api::event_stream_type;
}

delivery::StreamedAnswer change_stream(service::ChangeFeed& feed, const api::Request& request,
                                       api::Response head) {
  std::string since(api::last_id_in(head.body));
  auto begin = [&feed, dataset = dataset_of(request),
                since = std::move(since)](const std::shared_ptr<delivery::Stream>& stream) {
    if (!feed.listen(dataset, since, std::make_shared<Client>(stream))) {
      stream->end();  // the last place has just been taken; the client comes again
    }
  };
  return {std::move(head), std::move(begin)};
}

}  // namespace parley::app

#include "parley/delivery/exchange.hpp"

#include <utility>

namespace parley::delivery {

Deliverer deliver_at_once(api::Handler handler) {
  return [handler = std::move(handler)](const api::Request& request,
                                        Exchange&) -> std::optional<Outgoing> {
    return handler(request);
  };
}

}  // namespace parley::delivery

#include "parley/store/store.hpp"

#include "parley/dataset/write.hpp"
#include "parley/model/claim_policy.hpp"
#include "parley/store/convert.hpp"
#include "parley/store/read.hpp"
#include "parley/store/writer.hpp"

#include "unit/dataset/test_data.hpp"

#include <gmock/gmock.h>

#include <random>

namespace parley::store {
namespace {

using dataset::canonical_json;
using dataset::revision_of;
using dataset::test::messages;
using dataset::test::root;
using dataset::test::TemporaryFolder;
using dataset::test::text_of;

std::shared_ptr<const Dataset> whole(const std::filesystem::path& path) {
  const ReadResult read = store::read(path);
  EXPECT_EQ(messages(read), "");
  if (!read.ok() || read.store == nullptr) {
    return read.dataset;
  }
  const auto all = whole_dataset(*read.dataset, *read.store);
  EXPECT_TRUE(all.has_value());
  return all ? *all : nullptr;
}

std::string refusal(const std::filesystem::path& path) {
  const auto store = open(path);
  return store ? "none" : store.error().message;
}

std::string revision(const Result<std::string>& written) {
  return written ? *written : written.error().message;
}

void overwrite(const std::filesystem::path& path, std::streamoff offset, const std::string& bytes) {
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(offset);
  file << bytes;
}

const char* const small = R"({"dataset":{"id":"small","license":"unknown"},
"sources":[{"id":"s","title":"S","kind":"dataset"},{"id":"t","title":"T","kind":"news"}],
"actors":[{"id":"a","name":{"en":"A"},"kind":"group"},{"id":"b","name":{"en":"B"},"kind":"group"}],
"types":[{"id":"consult","label":{"en":"Consult"},"specialises":"meeting","symmetric":false}],
"events":[
{"id":"late","type":"consult","label":{"en":"Consult"},"date":"2018-06-02",
 "participants":[{"actor":"a","role":"initiator"},{"actor":"b","role":"recipient"}],
 "evidence":[{"source":"s","states":"all"}]},
{"id":"early","type":"meeting","label":{"en":"A \"first\" meeting"},"date":"2018-05","place":"Vienna",
 "evidence":[{"source":"t","states":"all"}]},
{"id":"undated","type":"consult","label":{"en":"Consult"},
 "participants":[{"actor":"b","role":"initiator"},{"actor":"b","role":"recipient"}],
 "evidence":[{"source":"s","states":"all"}]},
{"id":"full","type":"statement","label":{"en":"Said","de":"Gesagt"},"date":"2018-06-01",
 "evidence":[{"source":"s","states":{"date":"2018-06"},"note":"a remark"}],
 "relations":[{"type":"refers-to","to":"late"}]}],
"orders":[{"a":"early","is":"before","b":"late","evidence":[{"source":"s"}]}],
"claims":[{"id":"c","assertedBy":"a","force":"asserts","about":["undated"],
 "evidence":[{"source":"s"}]}]})";

class StoreTest : public testing::Test {
 protected:
  std::filesystem::path small_store() {
    const ReadResult read = store::read(folder_.write("small.json", small));
    EXPECT_TRUE(read.ok()) << messages(read);
    const auto path = folder_.path() / "small.db";
    const auto written = write(*read.dataset, path);
    EXPECT_TRUE(written.has_value());
    EXPECT_EQ(revision(written), read.dataset->revision);
    return path;
  }

  TemporaryFolder folder_;
};

TEST_F(StoreTest, AFolderBecomesAStoreAndAFolderAgainUnderTheSameRevision) {
  const ReadResult shipped = store::read(root / "data/iran-nuclear");
  ASSERT_TRUE(shipped.ok());
  const auto store = folder_.path() / "iran.db";
  ASSERT_EQ(revision(write(*shipped.dataset, store)), shipped.dataset->revision);
  const auto back = whole(store);
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(revision_of(*back), shipped.dataset->revision);
  ASSERT_TRUE(dataset::write_folder(*back, folder_.path() / "iran").has_value());
  EXPECT_EQ(whole(folder_.path() / "iran")->revision, shipped.dataset->revision);
}

TEST_F(StoreTest, KeepsSimpleEventsInColumnsAndFullOnesAsJson) {
  const ReadResult read = store::read(small_store());
  EXPECT_EQ(messages(read, folder_.path()),
            "warning: small.db:/events/0/date: expected evidence that states the date 2018-06-01, "
            "got none that does [date-evidence]\n");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.store->event_count(), 4U);
  EXPECT_EQ(read.store->simple_event_count(), 3U);
  ASSERT_EQ(read.dataset->events.size(), 1U);
  EXPECT_EQ(read.dataset->events[0].id, "full");
}

TEST_F(StoreTest, ListsSimpleEventsInTimeOrderInWhateverOrderTheyWereAdded) {
  const ReadResult read = store::read(small_store());
  ASSERT_TRUE(read.ok());
  std::vector<std::string> ids;
  ASSERT_TRUE(
      read.store
          ->for_each_simple_event([&](const StoredEvent& event) { ids.emplace_back(event.id); })
          .has_value());
  EXPECT_THAT(ids, testing::ElementsAre("early", "late", "undated"));
  const auto event = read.store->find_simple_event("early", *read.dataset);
  ASSERT_TRUE(event.has_value());
  EXPECT_EQ(event->own.place, "Vienna");
  EXPECT_EQ(event->own.label->front().second, "A \"first\" meeting");
  EXPECT_TRUE(event->evidence.front().states_all);
  EXPECT_EQ(read.store->find_simple_event("full", *read.dataset).error().code,
            ErrorCode::not_found);
}

TEST_F(StoreTest, UnderASourceThatStatesAllTheEventIsAsItIs) {
  const ReadResult read = store::read(folder_.write("small.json", small));
  ASSERT_TRUE(read.ok());
  const Event& late = read.dataset->events[0];
  const auto resolved = resolve(late, {ClaimPolicy::Kind::source, "s"});
  ASSERT_TRUE(resolved.has_value());
  EXPECT_EQ(resolved->bounds, late.own.date->bounds);
  EXPECT_EQ(resolved->properties.participants->size(), 2U);
  EXPECT_FALSE(resolve(late, {ClaimPolicy::Kind::source, "t"}).has_value());
}

TEST_F(StoreTest, RandomDatasetsKeepTheirRevisionThroughAStore) {
  std::mt19937 random(4711);
  const auto pick = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  for (int round = 0; round < 60; ++round) {
    std::string events;
    const int count = pick(30);
    for (int i = 0; i < count; ++i) {
      const std::string id =
          (pick(2) == 0 ? "e" : "x") + std::to_string(pick(1000)) + "-" + std::to_string(i);
      events += (i == 0 ? "" : ",") + std::string("{\"id\":\"") + id + "\",\"type\":\"" +
                (pick(2) == 0 ? "meeting" : "consult") + "\",\"label\":{\"en\":\"" +
                (pick(2) == 0 ? "Consult" : "Meeting") + "\"}";
      if (pick(4) > 0) {
        const char* dates[] = {"2018", "2018-06-01", "../2018-05", "2017-12?", "2018-06-01/2019"};
        events += ",\"date\":\"" + std::string(dates[pick(5)]) + "\"";
      }
      if (pick(3) > 0) {
        events += std::string(",\"participants\":[{\"actor\":\"") + (pick(2) == 0 ? "a" : "b") +
                  "\",\"role\":\"initiator\"},{\"actor\":\"b\",\"role\":\"recipient\"}]";
      }
      events += pick(4) == 0 ? ",\"place\":\"Ä \\u0001 \\\"x\\\"\"" : "";
      events += pick(5) == 0 ? ",\"note\":\"n\"" : "";
      events += pick(4) > 0 ? ",\"evidence\":[{\"source\":\"s\",\"states\":\"all\"}]}"
                            : ",\"evidence\":[{\"source\":\"t\"}]}";
    }
    std::string text = small;
    const auto begin = text.find("\"events\":[") + 10;
    text = text.substr(0, begin) + events + "]}";
    const ReadResult read = store::read(folder_.write("random.json", text));
    ASSERT_TRUE(read.ok()) << messages(read) << text;
    const auto path = folder_.path() / "random.db";
    ASSERT_EQ(revision(write(*read.dataset, path)), read.dataset->revision) << text;
    const auto store = open(path);
    ASSERT_TRUE(store.has_value());
    EXPECT_TRUE((*store)->verify().has_value()) << text;
    const ReadResult again = store::read(path);
    ASSERT_TRUE(again.ok()) << messages(again);
    const auto back = whole_dataset(*again.dataset, *again.store);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(canonical_json(**back), canonical_json(*read.dataset));
  }
}

TEST_F(StoreTest, RejectsWhatIsNoStore) {
  EXPECT_EQ(refusal(folder_.path() / "none.db"), "expected a Parley store, got nothing there");
  EXPECT_EQ(refusal(folder_.path()), "expected a Parley store, got something that is no file");
  EXPECT_EQ(refusal(folder_.write("empty.db", "")), "expected a Parley store, got an empty file");
  EXPECT_EQ(refusal(folder_.write("text.db", std::string(500, 'x'))),
            "expected a Parley store, got a file that is no SQLite database");
}

TEST_F(StoreTest, RejectsTheDatabaseOfAnotherProgramAndANewerVersion) {
  const auto path = small_store();
  overwrite(path, 68, std::string(4, '\0'));
  EXPECT_EQ(refusal(path), "expected a Parley store, got an SQLite database of another program");
  overwrite(path, 68, "Parl");
  overwrite(path, 60, std::string("\0\0\0\x07", 4));
  EXPECT_EQ(refusal(path),
            "expected a Parley store, got one of version 7, where this program knows version 1");
}

TEST_F(StoreTest, RejectsAStoreThatWasCutShort) {
  const auto path = small_store();
  const auto size = std::filesystem::file_size(path);
  std::filesystem::resize_file(path, size - 100);
  EXPECT_EQ(refusal(path),
            "expected a Parley store, got one that was cut short: " + std::to_string(size - 100) +
                " of " + std::to_string(size) + " bytes");
}

TEST_F(StoreTest, DamagedBytesAreRejectedOrFoundAndNeverFatal) {
  const auto path = small_store();
  const std::string intact = text_of(path);
  std::mt19937 random(99);
  int found = 0;
  for (int round = 0; round < 150; ++round) {
    std::string broken = intact;
    for (int i = 0; i < 8; ++i) {
      broken[100 + random() % (broken.size() - 100)] = static_cast<char>(random());
    }
    const auto damaged = folder_.write("damaged.db", broken);
    const ReadResult read = store::read(damaged);
    bool fine = read.ok();
    if (fine) {
      fine = read.store->for_each_simple_event([](const StoredEvent&) {}).has_value() &&
             read.store->verify().has_value();
    }
    found += fine ? 0 : 1;
    EXPECT_EQ(text_of(damaged), broken) << "a store is never changed by reading it";
  }
  EXPECT_GT(found, 0);
}

TEST_F(StoreTest, VerifyFindsContentThatIsNotThatOfTheRevision) {
  const auto path = small_store();
  std::string text = text_of(path);
  const auto at = text.find("Vienna");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 6, "Geneva");
  const auto store = open(folder_.write("other.db", text));
  ASSERT_TRUE(store.has_value());
  const auto fine = (*store)->verify();
  ASSERT_FALSE(fine.has_value());
  EXPECT_EQ(fine.error().message,
            "expected a Parley store, got one whose content is not that of its revision");
}

TEST_F(StoreTest, NothingIsChangedWhenWritingFails) {
  const auto path = folder_.write("kept.db", "what was there");
  auto writer = create(path);
  ASSERT_TRUE(writer.has_value());
  Dataset heading;
  heading.id = "d";
  heading.vocabulary.id = "negotiation";
  ASSERT_TRUE((*writer)->add_heading(heading).has_value());
  Source source;
  source.id = "s";
  source.title = "S";
  source.kind = "dataset";
  ASSERT_TRUE((*writer)->add_source(source).has_value());
  ASSERT_TRUE(
      (*writer)->add_type(*dataset::built_in_vocabulary().find_type("meeting")).has_value());
  ASSERT_TRUE((*writer)->add_simple_event({.id = "e"}).has_value());
  ASSERT_TRUE((*writer)->add_simple_event({.id = "e"}).has_value());
  const auto finished = (*writer)->finish();
  ASSERT_FALSE(finished.has_value());
  EXPECT_EQ(finished.error().message, "expected a file that can be written, got the same id twice");
  EXPECT_EQ(text_of(path), "what was there");
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "kept.db.part"));
}

TEST_F(StoreTest, APlaceThatCannotBeWrittenIsAnError) {
  const auto writer = create(folder_.path() / "nowhere" / "x.db");
  ASSERT_FALSE(writer.has_value());
  EXPECT_EQ(writer.error().message,
            "expected a file that can be written, got a folder that is not there");
  EXPECT_EQ(writer.error().location, (folder_.path() / "nowhere" / "x.db").string());
}

}  // namespace
}  // namespace parley::store

#include "unit/formats/import_fixture.hpp"

#include <gmock/gmock.h>

/// Graph files that are broken or mean harm are refused with their place and the reason.
namespace parley::formats {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Imported;
using ::testing::Not;

class HostileGraphsTest : public testing::ImportFixture {
 protected:
  Imported read(const std::string& format, const std::string& text) const {
    ImportOptions options;
    options.files = {write("graph.txt", text)};
    options.format = format;
    return import(options);
  }
  std::string fault_of_xml(const std::string& text) const { return read("gexf", text).error; }
  std::string fault_of_json(const std::string& text) const { return read("node-link", text).error; }
};

const std::string head = "<gexf xmlns=\"http://gexf.net/1.3\">\n<graph><nodes>\n";
const std::string tail = "</nodes></graph></gexf>";

TEST_F(HostileGraphsTest, DocumentTypesThatDeclareOrNameSomethingAreRefused) {
  const std::string billion = R"(<?xml version="1.0"?>
<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<gexf xmlns="http://gexf.net/1.3"><graph><nodes><node id="&b;"/></nodes></graph></gexf>)";
  const std::string expected =
      "line 2, column 1: expected a file without declarations of its own, got a document type that "
      "declares entities or names another file";
  EXPECT_EQ(fault_of_xml(billion), expected);
  EXPECT_EQ(
      fault_of_xml("<?xml version=\"1.0\"?>\n<!DOCTYPE gexf SYSTEM \"file:///etc/passwd\">\n" +
                   head + tail),
      expected);
  EXPECT_EQ(
      fault_of_xml("<?xml version=\"1.0\"?>\n<!DOCTYPE gexf>\n" + head + "<node id=\"a\"/>" + tail),
      "");
}

TEST_F(HostileGraphsTest, EntitiesOtherThanTheFiveAreRefused) {
  EXPECT_EQ(fault_of_xml(head + "<node id=\"&xxe;\"/>" + tail),
            "line 3, column 11: expected one of the entities &amp; &lt; &gt; &quot; &apos;, got "
            "\"&xxe;\"/></nodes></gr\"");
  EXPECT_THAT(fault_of_xml(head + "<node id=\"&#0;\"/>" + tail),
              HasSubstr("expected a reference to a character that XML allows"));
  EXPECT_THAT(fault_of_xml(head + "<node id=\"&#xD800;\"/>" + tail),
              HasSubstr("expected a reference to a character that XML allows"));
  EXPECT_THAT(fault_of_xml(head + "<node id=\"AT&T\"/>" + tail),
              HasSubstr("expected &amp; or a character reference"));
  const Imported good =
      read("gexf", head + "<node id=\"a\" label=\"&#x41;&amp;&lt;&#66;\"/>" + tail);
  EXPECT_EQ(good.dataset->actors.front().name.front().second, "A&<B");
}

TEST_F(HostileGraphsTest, DepthNumbersAndSizesAreBounded) {
  std::string deep;
  for (int i = 0; i < 100; ++i) {
    deep += "<node id=\"" + std::to_string(i) + "\"><nodes>";
  }
  EXPECT_THAT(fault_of_xml(head + deep), HasSubstr("expected nesting of at most 64 levels"));
  EXPECT_THAT(fault_of_xml(std::string(100'000, '<')), HasSubstr("line 1, column 2: expected"));
  std::string attributes;
  for (int i = 0; i < 201; ++i) {
    attributes += " a" + std::to_string(i) + "=\"\"";
  }
  EXPECT_THAT(fault_of_xml(head + "<node" + attributes + "/>" + tail),
              HasSubstr("expected at most 200 attributes of an element, got one more"));
  EXPECT_THAT(fault_of_xml(head + "<node id=\"" + std::string(2'000'000, 'x') + "\"/>" + tail),
              HasSubstr("expected texts of at most 1 MiB, got a longer one"));
  EXPECT_THAT(fault_of_xml("<" + std::string(2'000, 'x') + "/>"),
              HasSubstr("expected names of at most 1,000 bytes"));
  EXPECT_THAT(
      fault_of_json(R"({"nodes":[],"links":)" + std::string(70, '[') + std::string(70, ']') + "}"),
      HasSubstr("expected nesting of at most 64 levels"));
  EXPECT_THAT(fault_of_json(std::string(1'000'000, '[')), HasSubstr("nesting"));
}

TEST_F(HostileGraphsTest, WhatIsNotWellFormedIsRefusedWithItsPlace) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "line 1, column 1: expected an XML element, got the end of the file"},
      {"words", "line 1, column 1: expected an XML element, got \"words\""},
      {head, "line 3, column 1: expected </nodes>, got the end of the file"},
      {head + "</graph>", "line 3, column 1: expected </nodes>, got \"</graph>\""},
      {head + "<node id=\"a\" id=\"b\"/>",
       "line 3, column 14: expected each attribute of an element once, got \"id\" again"},
      {head + "<node id=a/>", "line 3, column 10: expected a quotation mark"},
      {head + "<node id/>", "line 3, column 9: expected \"=\" behind the name of an attribute"},
      {head + "<node id=\"a", "expected a quotation mark at the end of a value"},
      {head + "<node id=\"<\"/>", "line 3, column 11: expected &lt; in a value"},
      {head + "<!-- never", "expected \"-->\" at the end of a comment, got the end of the file"},
      {head + tail + "<gexf/>", "expected one root element, got another one"},
      {head + tail + "text", "expected nothing behind the root element, got \"text\""},
      {"<gexf><!ELEMENT a></gexf>", "line 1, column 7: expected a tag"},
      {"<html/>", "line 1: expected the element gexf"}};
  for (const auto& [text, expected] : cases) {
    EXPECT_THAT(fault_of_xml(text), HasSubstr(expected)) << text;
  }
}

TEST_F(HostileGraphsTest, CharactersThatXmlForbidsAreRefused) {
  EXPECT_EQ(fault_of_xml(head + "<node id=\"a" + std::string(1, '\0') + "\"/>" + tail),
            "line 3, column 12: expected characters that XML allows, got \"\\x00\"");
  EXPECT_THAT(fault_of_xml(head + "<node id=\"a\x07\"/>" + tail),
              HasSubstr("expected characters that XML allows, got \"\\x07\""));
  EXPECT_THAT(fault_of_xml(head + "<node id=\"a\xC3\"/>" + tail), HasSubstr("expected UTF-8"));
  EXPECT_THAT(fault_of_xml(head + "<!--\xFF-->" + tail), HasSubstr("expected UTF-8"));
}

TEST_F(HostileGraphsTest, XmlIsReadInTheEncodingThatItNames) {
  const std::string node = "<node id=\"a\" label=\"Caf\xE9\"/>";
  const Imported latin =
      read("gexf", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + head + node + tail);
  EXPECT_EQ(latin.dataset->actors.front().name.front().second, "Caf\xC3\xA9");
  EXPECT_THAT(fault_of_xml("<?xml version=\"1.0\" encoding=\"martian\"?>" + head + tail),
              HasSubstr("expected the name of an encoding"));
  const Imported marked = read("gexf", "\xEF\xBB\xBF" + head + "<node id=\"a\"/>" + tail);
  EXPECT_EQ(marked.counts.kept, 1U);
  const std::string text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + head +
                           "<node id=\"a\" label=\"Iran\"/>" + tail;
  std::string wide = "\xFF\xFE";
  for (const char c : text) {
    wide.append(1, c).append(1, '\0');
  }
  ImportOptions options;
  options.files = {write("wide.gexf", wide)};
  EXPECT_THAT(import(options).actors(), ElementsAre("iran"));
}

TEST_F(HostileGraphsTest, JsonThatIsBrokenIsRefusedWithItsPlace) {
  EXPECT_THAT(fault_of_json("{\"nodes\":[{\"id\":\"a\"},],\n\"links\":[]}"), HasSubstr("line 1"));
  EXPECT_THAT(fault_of_json("{\"nodes\":[],\n\"links\":[}"), HasSubstr("line 2"));
  EXPECT_THAT(fault_of_json(""), HasSubstr("expected JSON, got an empty file"));
  EXPECT_THAT(fault_of_json("[]"), HasSubstr("expected an object with the arrays"));
  EXPECT_THAT(fault_of_json("{\"nodes\":[],\"links\":[]}" + std::string(1, '\0') + "x"),
              HasSubstr("expected"));
  EXPECT_THAT(read("cytoscape", "{}").error, HasSubstr("expected an object with \"elements\""));
  EXPECT_THAT(read("jgf", "{}").error, HasSubstr("expected an object with \"graph\""));
  EXPECT_THAT(read("timelinejs", "{}").error, HasSubstr("the array \"events\""));
}

TEST_F(HostileGraphsTest, ItemsThatAreNoNodesAreRefusedAloneWithTheirLines) {
  const Imported got = read("node-link", R"({"nodes":[
{"id":"a"},
7,
{"id":"b","id":"c"},
{"id":""},
{"id":"d","label":"bell )"
                                         "\\u0007"
                                         R"(rings"}],
"links":[
{"source":"a"},
{"source":"a","target":"nobody"},
{"source":"a","target":"d","weight":99999999999999999999999}]})");
  EXPECT_THAT(got.refused,
              ::testing::UnorderedElementsAre(
                  HasSubstr("3: expected a JSON object"),
                  HasSubstr("4: expected each key of an object once"),
                  HasSubstr("5: expected a node with an id"),
                  HasSubstr("8: expected an edge with a source and a target"),
                  HasSubstr("9: expected nodes of the file at the ends of an edge, got \"nobody\""),
                  HasSubstr("10: expected a whole number of at most 64 bits")));
  EXPECT_THAT(got.remarks, Contains(HasSubstr("6: expected a name without control characters")));
  EXPECT_EQ(got.counts.kept, 2U);
}

TEST_F(HostileGraphsTest, AnotherKindOfXmlIsRefusedAndNamed) {
  const Imported got = import_text("<?xml version=\"1.0\"?>\n<!-- c --><kml><a/></kml>", "x.xml");
  EXPECT_EQ(got.error, "expected the root element gexf or graphml of an XML file, got \"kml\"");
}

TEST_F(HostileGraphsTest, NoMessageNamesALibraryOrAPath) {
  for (const std::string& text :
       {std::string("<gexf"), std::string("<gexf><"), std::string("{\"nodes\":"),
        std::string("<a b='&#xFFFFFFFFFF;'/>"), std::string("{\"elements\":[{\"data\":{\"id\":")}) {
    for (const char* format : {"gexf", "graphml", "node-link", "cytoscape", "jgf", "timelinejs"}) {
      EXPECT_THAT(read(format, text).error,
                  AllOf(HasSubstr("expected "), Not(HasSubstr("pugi")), Not(HasSubstr("/tmp")),
                        Not(HasSubstr("parse_error"))))
          << format << ' ' << text;
    }
  }
}

TEST_F(HostileGraphsTest, EventsOfAFileMayRelateInCirclesAndToThemselves) {
  const Imported got = read("node-link", R"({"nodes":[
{"id":"x","kind":"event","date":"2015"},{"id":"y","kind":"event","date":"2014"},
{"id":"a","kind":"actor"}],"links":[
{"source":"x","target":"y","type":"follows"},{"source":"y","target":"x","type":"follows"},
{"source":"x","target":"x","type":"part-of"},{"source":"a","target":"x","type":"emperor"}]})");
  EXPECT_EQ(got.error, "");
  EXPECT_EQ(got.counts.events, 2U);
  EXPECT_THAT(Imported::parts_of(*got.find("x")), ElementsAre("a participant"));
}

}  // namespace
}  // namespace parley::formats

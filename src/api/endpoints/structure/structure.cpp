#include "endpoints/structure/answers.hpp"
#include "request/filters/filter_parameters.hpp"
#include "request/page.hpp"
#include "wire/envelope.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace parley::api::endpoints {
namespace {

struct Measure {
  std::string_view word;
  structure::AnswerMeasure answer = nullptr;
};

constexpr std::array measures{
    Measure{"components", &structure::answer_components},
    Measure{"cores", &structure::answer_cores},
    Measure{"cut-actors", &structure::answer_cut_actors},
    Measure{"bridges", &structure::answer_bridges},
    Measure{"cliques", &structure::answer_cliques},
    Measure{"clustering", &structure::answer_clustering},
    Measure{"min-cut", &structure::answer_min_cut},
    Measure{"hinges", &structure::answer_hinges},
    Measure{"layers", &structure::answer_layers},
};

/// The measure that was asked for; the first where none was, and, with a fault, for any other word.
const Measure& read_measure(Call& call) {
  const auto asked = call.parameters.single("measure");
  const auto found = std::find_if(measures.begin(), measures.end(), [&](const Measure& one) {
    return one.word == asked.value_or(measures.front().word);
  });
  if (found == measures.end()) {
    call.parameters.refuse_word("measure", *asked);
    return measures.front();
  }
  return *found;
}

/// Refuses a parameter that is missing where `taken_by` is asked for, or given where another is.
void require_only_for(Call& call, const Measure& asked, std::string_view taken_by,
                      std::string_view parameter, const char* what) {
  const auto given = call.parameters.single(parameter);
  if (asked.word == taken_by && !given) {
    call.parameters.refuse(parameter, "", "expected " + std::string(what) + ", got none");
  } else if (asked.word != taken_by && given) {
    call.parameters.refuse(parameter, *given,
                           "expected with measure=" + std::string(taken_by) +
                               " only, got it with measure=" + std::string(asked.word));
  }
}

void check_parameters(Call& call, const Measure& asked, const structure::Question& question) {
  if (call.parameters.value("measure") != asked.word) {
    return;  // an unknown measure: nobody knows which parameters belong to it
  }
  require_only_for(call, asked, "min-cut", "from", "the actor where chains of events begin");
  require_only_for(call, asked, "min-cut", "to", "the actor where chains of events end");
  require_only_for(call, asked, "hinges", "event", "the event that chains of relations lead to");
  if (question.from && question.to && *question.from == *question.to) {
    const std::string_view to = *call.parameters.single("to");
    call.parameters.refuse("to", to, "expected another actor than in from, got " + show(to));
  }
}

}  // namespace

Answer structure(Call& call) {
  const RequestView view = read_view(call);
  structure::Question question{view, read_filter(call, view).filter, {}, {}, {}, {}};
  const Measure& measure = read_measure(call);
  question.from = read_actor(call, view, "from");
  question.to = read_actor(call, view, "to");
  question.event = read_event(call, view, "event");
  check_parameters(call, measure, question);
  question.page = read_page(call);
  if (auto early = check_preconditions(call)) {
    return *early;
  }
  call.effort.spend(size_of(view.graph()));
  json::Writer out;
  out.begin_object();
  write_origin(out, view);
  out.member("measure", measure.word);
  out.member("status", question.filter.status == query::Status::actual ? "actual" : "all");
  const Result<Links> links = measure.answer(call, question, out);
  if (!links) {
    return problem_of_question(call, links.error());
  }
  write_links(out, *links);
  out.end_object();
  return answer(call, out.take(), "application/json", *links);
}

}  // namespace parley::api::endpoints

#include "export/export_output.hpp"

#include "commands/commands.hpp"

#include <ostream>

namespace parley::app {

int ExportOutput::fail(const Error& error) {
  streams_.err << "parley export: " << error.location << ": " << error.message << '\n';
  return exit_faulty_input;
}

bool ExportOutput::open() {
  open_ = true;
  if (name_.empty()) {
    return true;
  }
  auto opened = dataset::OutputFile::open(name_);
  if (!opened) {
    fail(opened.error());
    return false;
  }
  file_.emplace(*std::move(opened));
  return true;
}

void ExportOutput::write(std::string_view text) {
  if (text.empty()) {
    return;
  }
  last_ = text.back();
  if (file_) {
    file_->write(text);
  } else {
    streams_.out << text;
  }
}

int ExportOutput::finish() {
  if (!file_) {
    if (last_ != '\n') {
      streams_.out << '\n';
    }
    return exit_fine;
  }
  const Result<void> done = file_->finish();
  return done ? exit_fine : fail(done.error());
}

}  // namespace parley::app

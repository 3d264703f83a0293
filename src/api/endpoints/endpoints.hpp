#pragma once

#include "request/call.hpp"

/// One function per resource, each in the file of its name; routes.cpp says which address is whose.
namespace parley::api::endpoints {

Answer livez(Call& call);
Answer readyz(Call& call);
Answer datasets(Call& call);
Answer dataset(Call& call);
Answer events(Call& call);
Answer event(Call& call);
Answer actors(Call& call);
Answer actor(Call& call);
Answer neighbours(Call& call);
Answer dyad(Call& call);
Answer claims(Call& call);
Answer claim(Call& call);
Answer sources(Call& call);
Answer source(Call& call);
Answer vocabulary(Call& call);
Answer graph(Call& call);
Answer paths(Call& call);
Answer relation(Call& call);
Answer centrality(Call& call);
Answer series(Call& call);
Answer diff(Call& call);

}  // namespace parley::api::endpoints

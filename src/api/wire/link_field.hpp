#pragma once

#include "request/call.hpp"

#include <string>

namespace parley::api {

/// The value of the field `Link` of an answer (RFC 8288): `self`, `next`, `describedby` (what a
/// dialect lost), the description of the
/// API and, of a dataset, its licence where that has an address, and `cite-as`: the dataset in the
/// revision that answered. Addresses are whole where the server knows its own.
std::string link_field(const Call& call, const Links& links);

}  // namespace parley::api

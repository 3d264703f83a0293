#include "wire/type_codes.hpp"

namespace parley::api {

void write_codes(json::Writer& out, const TypeCodes& codes, bool quad_class) {
  const bool quad = quad_class && !codes.quad_class.empty();
  if (codes.plover.empty() && codes.mode.empty() && codes.cameo.empty() && !codes.goldstein &&
      !quad) {
    return;
  }
  out.key("codes").begin_object();
  out.member_if("plover", codes.plover);
  out.member_if("mode", codes.mode);
  out.member_if("cameo", codes.cameo);
  if (codes.goldstein) {
    out.member("goldstein", *codes.goldstein);
  }
  if (quad) {
    out.member("quadClass", codes.quad_class);
    out.member_if("quadScheme", codes.quad_scheme);
  }
  out.end_object();
}

}  // namespace parley::api

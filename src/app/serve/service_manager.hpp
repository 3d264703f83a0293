#pragma once

#include <string_view>

namespace parley::app {

// Tells a service manager that started the program how it stands, as sd_notify(3) describes: one
// datagram to the socket in NOTIFY_SOCKET. Without one, or when it cannot be sent, nothing happens.

/// Everything is up, at the start or after a reload.
void notify_ready() noexcept;
/// A reload begins; `notify_ready` ends it.
void notify_reloading() noexcept;
/// The program is about to end.
void notify_stopping() noexcept;

}  // namespace parley::app

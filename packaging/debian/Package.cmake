# The Debian package, made by CPack: script/package. What it has beyond a plain installation.
set(PARLEY_MAINTAINER "The Parley authors <parley@lists.invalid>" CACHE STRING
  "Who answers for the Debian package: Name <address>")
set(debian ${CMAKE_CURRENT_SOURCE_DIR}/debian)
set(revision 1)

# Debian wants its changelog, the project's and the manual compressed, without a time inside.
set(changelog_date "$ENV{PARLEY_PACKAGE_DATE}")
if(NOT changelog_date)
  set(changelog_date "Thu, 01 Jan 1970 00:00:00 +0000")  # script/package says which commit's
endif()
configure_file(${debian}/changelog.in changelog.Debian @ONLY)
configure_file(${debian}/copyright copyright COPYONLY)
install(CODE "
  set(root \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/share\")
  file(MAKE_DIRECTORY \"\${root}/doc/parley\" \"\${root}/man/man1\")
  foreach(pair IN ITEMS
      \"${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian>doc/parley/changelog.Debian.gz\"
      \"${PROJECT_SOURCE_DIR}/CHANGELOG.md>doc/parley/changelog.gz\"
      \"${CMAKE_CURRENT_SOURCE_DIR}/parley.1>man/man1/parley.1.gz\")
    string(REGEX REPLACE \">.*\" \"\" from \"\${pair}\")
    string(REGEX REPLACE \".*>\" \"\" to \"\${pair}\")
    execute_process(COMMAND gzip -9nc \"\${from}\" OUTPUT_FILE \"\${root}/\${to}\" COMMAND_ERROR_IS_FATAL ANY)
  endforeach()" COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${debian}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/parley COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES systemd/parley.service DESTINATION /lib/systemd/system COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES systemd/parley.default DESTINATION /etc/default RENAME parley COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${debian}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME parley
  COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME parley)
set(CPACK_PACKAGE_VENDOR "The Parley authors")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# One package of two components.
set(CPACK_COMPONENTS_ALL runtime debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${revision})
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${PARLEY_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${debian}/conffiles ${debian}/postinst ${debian}/prerm ${debian}/postrm)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "negotiations as typed graphs of dated events, over HTTP")
set(CPACK_PACKAGE_DESCRIPTION
"Parley serves negotiations as typed graphs of dated events and the actors who
took part. Dates stay as precise as their sources, answers separate what is
certain from what is possible, every fact names its source and the words it
rests on, and contested facts stand side by side.
.
The package has the program, its pages, two datasets (the Iran nuclear
negotiations, Colombia and the FARC), recipes for the import of tables, and a
hardened systemd unit that serves on 127.0.0.1:8080.")
include(CPack)

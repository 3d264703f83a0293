import "./elements/parley-app";

import "./elements/app/parley-app";

export {}; document.title = "";

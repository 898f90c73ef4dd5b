// Opens the panel as soon as the page is there: the most that a visitor can ask of it at once.
GuidanceBot.open();

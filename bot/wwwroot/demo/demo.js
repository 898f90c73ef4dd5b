// Shows the script element that is really on this page, with the address a practice would write.
const embed = document.querySelector('script[src$="/widget.js"]');
const shown = embed.cloneNode();
shown.setAttribute("src", embed.src);
document.getElementById("snippet").textContent = shown.outerHTML.replace('defer=""', "defer");

for (const id of ["think", "ask"]) document.getElementById(id).addEventListener("click", () => window.GuidanceBot.open());

// The smallest part of the program: it puts the door into the page and waits until that has been drawn; everything else is
// read after it.
import "./design/index.css";
import "./screens/unlock/unlock.css";
import { displayOf, showDisplay } from "./app/look";
import { stand } from "./start/standing";

const root = document.getElementById("root");
if (root) {
  const query = new URLSearchParams(location.search);
  const display = displayOf(query);
  showDisplay(display);
  const standing = stand(root, display.language, query.get("door"));
  const begin = () =>
    void import("./start/begin").then((program) => program.begin(root, query, display, standing));
  if (standing) requestAnimationFrame(() => setTimeout(begin));
  else begin();
}

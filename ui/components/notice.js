export default function ({ parentElement, data: [data] }) {
  const line = parentElement.querySelector("p");
  line.setAttribute("role", data.tone === "trouble" ? "alert" : "status");
  line.className = data.tone;
  if (line.textContent !== data.text) line.textContent = data.text;
}

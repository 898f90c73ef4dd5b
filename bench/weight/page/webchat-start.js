// Begins Web Chat as its readme does, with the service as its Direct Line, in a box in the corner.
const domain = `${document.currentScript.dataset.bot}/v3/directline`;
const box = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'webchat', role: 'complementary' }));
fetch(`${domain}/tokens/generate`, { method: 'POST' })
  .then((answer) => answer.json())
  .then(({ token }) =>
    WebChat.renderWebChat(
      { directLine: WebChat.createDirectLine({ token, domain }), userID: 'visitor', locale: 'en-GB', styleOptions: { hideUploadButton: true } },
      box,
    ));

namespace GuidanceBot.Tests;

/// <summary>A plan as it comes over the wire, with every part there is and some that the page has never heard of.</summary>
internal static class Plans
{
    public const string OwnLine = "“I'm not leaving you.\nCan we do <b>Thursdays</b>?”";

    public const string Note = "Your notes hold <b>a name</b>.";

    public static object Made(string? note = null) => new
    {
        type = "message",
        from = new { id = "guide", role = "bot" },
        text = "My notes, for myself",
        channelData = new
        {
            kind = "plan",
            ending = "plan",
            plan = new
            {
                title = "My notes, for myself",
                note,
                phrases = new[] { "not leaving", "Thursdays", "how I am" },
                items = new[]
                {
                    Item("decided", "What I decided", "Ask whether I may ask.", true),
                    Item("line", "My line", OwnLine, true),
                    Item("when", "When and where", "Sunday, on the walk.", true),
                    Item("if-more", "If they ask for more", "Say the same line again, kindly.", false),
                    Item("may-ask", "May we ask", "Once a week.", false),
                    Item("talk-when", "When we talk", "On Thursdays.", false),
                    Item("stays-private", "What stays private", "The family part.", false),
                    Item("who-knows", "Who else may know", "Nobody yet.", false),
                    Item("look-again", "When we look again", "In a month.", false),
                },
            },
        },
    };

    private static object Item(string part, string heading, string text, bool leaves) => new { part, heading, text, leaves };
}

using System.Text.RegularExpressions;
using Xunit;

namespace GuidanceBot.Tests.Content;

/// <summary>For what the dialogs judge: one change to the shipped content (file, pattern, replacement), the code that follows, and what its message says.</summary>
internal sealed class ShippedExamples : TheoryData<string, string, string, string, string>
{
    public ShippedExamples()
    {
        Add("GB213", "`record.bye` is said by record.SayBye", "en/record/next.yaml", Entry("record.bye"), "");
        Add("GB214", "No path reaches `record.byebye`. Did you mean `record.bye`?", "en/record/next.yaml", "entries:\n", "entries:\n  - { id: record.byebye, kind: line, text: Nobody says this. }\n");
        Add("GB214", "`fact.cost.free` has the topic `prices`", "en/questions/cost.yaml", "  - id: fact.cost.free\n", "  - id: fact.cost.free\n    topic: prices\n");
        Add("GB215", "The topic `cost` is offered, and has no card", "en/questions/cost.yaml", "topic: cost\n", "topic: sharing\n");
    }

    // From its id to the next one.
    private static string Entry(string id) => $@"(?s)  - id: {Regex.Escape(id)}\n.*?(?=  - id: |\z)";
}

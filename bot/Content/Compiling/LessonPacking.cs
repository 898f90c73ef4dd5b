using GuidanceBot.Understanding;

namespace GuidanceBot.Content.Compiling;

/// <summary>What was learned as bytes, and back, in the same order.</summary>
internal static class LessonPacking
{
    public static void Write(Packer to, Lessons lessons)
    {
        foreach (var lesson in new[] { lessons.Topic, lessons.Answer, lessons.Form, lessons.Kind })
        {
            to.Maybe(lesson, one =>
            {
                to.Texts(one.Labels);
                to.Bytes(one.Weights.Span);
            });
        }

        to.Texts(lessons.Usual);
    }

    public static Lessons Read(Unpacker from) => new(Lesson(from), Lesson(from), Lesson(from), Lesson(from), from.Texts());

    private static Lesson? Lesson(Unpacker from) => from.Maybe(() => new Lesson(from.Texts(), from.Bytes()));
}

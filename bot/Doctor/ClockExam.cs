namespace GuidanceBot.Doctor;

/// <summary>The clock of this machine: tokens end by it, help lines grow old by it, and certificates are held against it.</summary>
internal static class ClockExam
{
    private const string Area = "clock";
    private static readonly TimeSpan most = TimeSpan.FromMinutes(2);

    /// <summary>Against the day on which this program was built, before which it cannot be.</summary>
    public static Finding Of(DateTimeOffset now, DateTimeOffset built) => now < built
        ? Finding.Bad(Area, $"The clock says {now:yyyy-MM-dd HH:mm} UTC, and this program was built on {built:yyyy-MM-dd}: set it, and keep it set by NTP.")
        : Finding.Ok(Area, $"It says {now:yyyy-MM-dd HH:mm} UTC.");

    /// <summary>Against the date of an answer; a server of this machine has the same clock.</summary>
    public static IEnumerable<Finding> Of(HttpResponseMessage answer, TimeProvider clock)
    {
        if (answer.Headers.Date is { } said && (clock.GetUtcNow() - said).Duration() > most)
            yield return Finding.Warn(Area, $"{answer.RequestMessage!.RequestUri!.Host} says {said:yyyy-MM-dd HH:mm} UTC, and this machine {clock.GetUtcNow():yyyy-MM-dd HH:mm}: set the one that is wrong by NTP.");
    }
}

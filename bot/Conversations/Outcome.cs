namespace GuidanceBot;

/// <summary>What was asked for, or why it was refused.</summary>
internal readonly record struct Outcome<T>(T? Value, Refused? Refusal)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refused refusal) => new(null, refusal);

    /// <summary>True, and the value, when it was not refused.</summary>
    public bool Succeeded([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value, out Refused refusal)
    {
        value = Value;
        refusal = Refusal.GetValueOrDefault();
        return value is not null;
    }
}

/// <summary>Why something was refused.</summary>
internal enum Refused
{
    /// <summary>The token is missing, garbled or forged.</summary>
    Unauthorized,

    /// <summary>The token is ours, and too old.</summary>
    Expired,

    /// <summary>There is no such conversation, or not for this token.</summary>
    NotFound,

    /// <summary>More work waits than can be done.</summary>
    Busy,
}

namespace GuidanceBot.Practice;

/// <summary>Something the operator has to mend. Its message is whole sentences that name the setting; it ends the process with code 2.</summary>
internal sealed class OperatorException(string message, Exception? cause = null) : Exception(message, cause);

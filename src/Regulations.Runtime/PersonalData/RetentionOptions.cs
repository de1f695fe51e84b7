namespace Regulations.Runtime.PersonalData;

/// <summary>How long is kept what the law does not tell to keep; section <c>Regulations:Retention</c>. In whole days; 0 keeps for good.</summary>
public sealed class RetentionOptions
{
    /// <summary>Applied commands with their keys: so long the same key gives the first answer. Default 30.</summary>
    public int CommandDays { get; set; } = 30;

    /// <summary>Delivered messages to other systems, with what they said. Default 90.</summary>
    public int MessageDays { get; set; } = 90;

    /// <summary>Drafts that expired: after that their personal data are erased. Default 30.</summary>
    public int DraftDays { get; set; } = 30;
}

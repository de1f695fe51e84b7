namespace Regulations.Runtime.Commands;

/// <summary>Grounds and reasons people state: bounded, without blanks around.</summary>
internal static class Grounds
{
    private const int Longest = 4000;

    public static string Required(string? ground) => Optional(ground) ?? throw Refusals.GroundRequired();

    public static string RequiredReason(string? reason) => Optional(reason) ?? throw Refusals.ReasonRequired();

    /// <summary>Null where nothing was stated.</summary>
    public static string? Optional(string? ground)
    {
        var stated = ground?.Trim();
        if (stated is { Length: > Longest })
        {
            throw Refusals.GroundTooLong();
        }
        return string.IsNullOrEmpty(stated) ? null : stated;
    }
}

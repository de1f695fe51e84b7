namespace Regulations.Web;

/// <summary>Whether this host is shown, not used in earnest: one-click sign-in, a clock that can be moved, stand-in systems.</summary>
/// <param name="On">Set by configuration <c>Regulations:Demonstration</c>; never on by itself.</param>
public sealed record Demonstration(bool On)
{
    /// <summary>Reads the configuration.</summary>
    public static Demonstration From(IConfiguration configuration) => new(configuration.GetValue("Regulations:Demonstration", false));
}

namespace Regulations.Runtime.Requests;

/// <summary>The ways a request comes in.</summary>
public static class Channels
{
    /// <summary>The applicant files it on the portal.</summary>
    public const string Portal = "portal";

    /// <summary>An operator of the State Corporation takes it over the counter.</summary>
    public const string StateCorporation = "state-corporation";

    /// <summary>The provider's own employee takes it over the counter.</summary>
    public const string Provider = "provider";
}

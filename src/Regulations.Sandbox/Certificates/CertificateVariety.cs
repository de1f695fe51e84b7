namespace Regulations.Sandbox.Certificates;

/// <summary>The kinds of certificate the authority makes.</summary>
public enum CertificateVariety
{
    /// <summary>In date and meant for signing.</summary>
    Good,

    /// <summary>Its term ended on 1 January 2025.</summary>
    Expired,

    /// <summary>In date, but on the list of the revoked.</summary>
    Revoked,

    /// <summary>Good, but somebody else's.</summary>
    OtherPerson,

    /// <summary>In date, but for signing in, not for signing documents.</summary>
    SignIn,
}

namespace Regulations.Web.ElsaApi;

/// <summary>The activity that stands on Studio's canvas for one this house does not know: without it Studio shows an empty canvas and then saves that.</summary>
public static class UnknownActivity
{
    public const string Type = "Elsa.NotFoundActivity";

    /// <summary>The input that names its ports.</summary>
    public const string Ports = "ports";

    /// <summary>The property that names the type it stands for.</summary>
    public const string MissingType = "missingTypeName";

    /// <summary>The property that tells the version of that type.</summary>
    public const string MissingVersion = "missingTypeVersion";

    /// <summary>The property that holds the original as a text of JSON.</summary>
    public const string Original = "originalActivityJson";
}

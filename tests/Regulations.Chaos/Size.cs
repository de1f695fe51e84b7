using System.Globalization;

namespace Regulations.Chaos;

/// <summary>How large a run is, where the environment says otherwise than the test.</summary>
internal static class Size
{
    public static int Of(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            ? set
            : otherwise;
}

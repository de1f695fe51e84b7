using System.Globalization;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>Names one execution: its request, its visit, its node.</summary>
public sealed record ExecutionId(string RequestId, int Visit, string NodeId)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RequestId}:{Visit}:{NodeId}");

    /// <summary>Reads one; null where it is none.</summary>
    public static ExecutionId? Read(string? text) =>
        text?.Split(':', 3) is [{ Length: > 0 } request, var visit, { Length: > 0 } node]
        && int.TryParse(visit, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ExecutionId(request, number, node)
            : null;
}

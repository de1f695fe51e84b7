using Regulations.Runtime.Instances;

namespace Regulations.Web.ElsaApi.Instances;

/// <summary>What Studio calls the ways an instance and an execution stand.</summary>
public static class InstanceNames
{
    public static ElsaStatus StatusOf(bool isRunning) => isRunning ? ElsaStatus.Running : ElsaStatus.Finished;

    public static ElsaSubStatus SubStatusOf(InstanceState state) =>
        state switch
        {
            InstanceState.Waiting => ElsaSubStatus.Suspended,
            InstanceState.Faulted => ElsaSubStatus.Faulted,
            InstanceState.Finished => ElsaSubStatus.Finished,
            _ => ElsaSubStatus.Cancelled,
        };

    /// <summary>Null where an instance of ours never stands so between two commands.</summary>
    public static InstanceState? StateOf(ElsaSubStatus status) =>
        status switch
        {
            ElsaSubStatus.Suspended => InstanceState.Waiting,
            ElsaSubStatus.Faulted => InstanceState.Faulted,
            ElsaSubStatus.Finished => InstanceState.Finished,
            ElsaSubStatus.Cancelled => InstanceState.Cancelled,
            _ => null,
        };

    public static ElsaActivityStatus StatusOf(ExecutionStatus status) =>
        status switch
        {
            ExecutionStatus.Completed => ElsaActivityStatus.Completed,
            ExecutionStatus.Cancelled => ElsaActivityStatus.Canceled,
            ExecutionStatus.Faulted => ElsaActivityStatus.Faulted,
            _ => ElsaActivityStatus.Running,
        };

    /// <summary>Studio writes one word in the manner of another country.</summary>
    public static string EventOf(string what) => what == "Cancelled" ? "Canceled" : what;
}

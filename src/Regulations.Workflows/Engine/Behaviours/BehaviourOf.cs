using System.Collections.Frozen;

namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>Which behaviour an activity type has.</summary>
internal static class BehaviourOf
{
    public static readonly ActivityBehaviour WorkflowAsActivity = new WorkflowActivityBehaviour();

    private static readonly FrozenDictionary<string, ActivityBehaviour> ByType = new Dictionary<string, ActivityBehaviour>(
        StringComparer.Ordinal
    )
    {
        ["Elsa.Flowchart"] = new FlowchartBehaviour(),
        ["Elsa.Sequence"] = new SequenceBehaviour(),
        ["Elsa.Parallel"] = new ParallelBehaviour(),
        ["Elsa.Fork"] = new ForkBehaviour(),
        ["Elsa.Start"] = new MilestoneBehaviour(),
        ["Elsa.End"] = new MilestoneBehaviour(),
        ["Elsa.Finish"] = new FinishBehaviour(),
        ["Elsa.Complete"] = new CompleteBehaviour(),
        ["Elsa.Break"] = new BreakBehaviour(),
        ["Elsa.FlowDecision"] = new FlowDecisionBehaviour(),
        ["Elsa.FlowSwitch"] = new FlowSwitchBehaviour(),
        ["Elsa.FlowFork"] = new FlowForkBehaviour(),
        ["Elsa.FlowJoin"] = new FlowJoinBehaviour(),
        ["Elsa.If"] = new IfBehaviour(),
        ["Elsa.Switch"] = new SwitchBehaviour(),
        ["Elsa.While"] = new WhileBehaviour(),
        ["Elsa.For"] = new ForBehaviour(),
        ["Elsa.ForEach"] = new ForEachBehaviour(),
        ["Elsa.SetVariable"] = new SetVariableBehaviour(),
        ["Elsa.SetOutput"] = new SetOutputBehaviour(),
        ["Elsa.SetName"] = new SetNameBehaviour(),
        ["Elsa.Correlate"] = new CorrelateBehaviour(),
        ["Elsa.WriteLine"] = new WriteLineBehaviour(),
        ["Elsa.RunJavaScript"] = new RunJavaScriptBehaviour(),
        ["Elsa.RunTask"] = new RunTaskBehaviour(),
        ["Elsa.Event"] = new EventBehaviour(),
        ["Elsa.PublishEvent"] = new PublishEventBehaviour(),
        ["Elsa.Delay"] = new DelayBehaviour("timeSpan"),
        ["Elsa.Timer"] = new DelayBehaviour("interval"),
        ["Elsa.StartAt"] = new StartAtBehaviour(),
        ["Elsa.Cron"] = new CronBehaviour(),
        ["Elsa.Fault"] = new FaultBehaviour(),
        ["Elsa.ExecuteWorkflow"] = new ChildWorkflowBehaviour(wrapsResult: true),
        ["Elsa.DispatchWorkflow"] = new ChildWorkflowBehaviour(wrapsResult: false),
        ["Regulations.HumanTask"] = new HumanTaskBehaviour(),
        ["Regulations.SystemCall"] = new SystemCallBehaviour(),
        ["Regulations.Notify"] = new NotifyBehaviour(),
        ["Regulations.IssueDocument"] = new IssueDocumentBehaviour(),
        ["Regulations.WaitUntil"] = new WaitUntilBehaviour(),
        ["Regulations.StartClock"] = new StartClockBehaviour(),
        ["Regulations.StopClock"] = new StopClockBehaviour(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ActivityBehaviour Type(string type) => ByType[type];
}

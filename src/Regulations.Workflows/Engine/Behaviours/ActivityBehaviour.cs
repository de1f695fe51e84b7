namespace Regulations.Workflows.Engine.Behaviours;

/// <summary>What an activity of one type does.</summary>
internal abstract class ActivityBehaviour { }

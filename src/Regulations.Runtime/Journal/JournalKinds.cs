namespace Regulations.Runtime.Journal;

/// <summary>The kinds of entries; stable, since the record is legal.</summary>
internal static class JournalKinds
{
    public const string Started = "started";
    public const string Registered = "registered";
    public const string Progress = "progress";
    public const string TaskOpened = "task-opened";
    public const string TaskClaimed = "task-claimed";
    public const string TaskReleased = "task-released";
    public const string TaskAssigned = "task-assigned";
    public const string TaskCompleted = "task-completed";
    public const string TaskCancelled = "task-cancelled";
    public const string TimerSet = "timer-set";
    public const string TimerFired = "timer-fired";
    public const string TimerCancelled = "timer-cancelled";
    public const string CallRequested = "call-requested";
    public const string CallAnswered = "call-answered";
    public const string CallFailed = "call-failed";
    public const string CallCancelled = "call-cancelled";
    public const string Notice = "notice";
    public const string Document = "document";
    public const string ClockStarted = "clock-started";
    public const string ClockStopped = "clock-stopped";
    public const string EventPublished = "event-published";
    public const string EventReceived = "event-received";
    public const string ChildRequested = "child-requested";
    public const string ChildEnded = "child-ended";
    public const string ChildCancelled = "child-cancelled";
    public const string IncidentRaised = "incident-raised";
    public const string IncidentClosed = "incident-closed";
    public const string AttachmentAdded = "attachment-added";
    public const string AttachmentRemoved = "attachment-removed";
    public const string Withdrawn = "withdrawn";
    public const string Expired = "expired";
    public const string Cancelled = "cancelled";
    public const string Finished = "finished";
    public const string Warned = "warned";
    public const string Due = "due";
    public const string Escalated = "escalated";
    public const string LimitReckoned = "limit-reckoned";
    public const string Migrated = "migrated";
    public const string Erased = "erased";
    public const string DefinitionSaved = "definition-saved";
    public const string DefinitionImported = "definition-imported";
    public const string DefinitionReverted = "definition-reverted";
    public const string DefinitionFile = "definition-file";
    public const string DefinitionFileLeft = "definition-file-left";
    public const string DefinitionMigrated = "definition-migrated";
    public const string DefinitionDiscarded = "definition-discarded";
    public const string DefinitionPublished = "definition-published";
    public const string DefinitionRetracted = "definition-retracted";
    public const string DefinitionDeleted = "definition-deleted";
    public const string MigrationStarted = "migration-started";
    public const string MigrationStopped = "migration-stopped";
    public const string MigrationDone = "migration-done";
    public const string ClockMoved = "clock-moved";
}

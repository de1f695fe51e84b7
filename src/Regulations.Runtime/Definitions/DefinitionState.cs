namespace Regulations.Runtime.Definitions;

/// <summary>What a version of a definition is. Of each definition at most one is a draft and at most one is published.</summary>
public enum DefinitionState
{
    /// <summary>Being edited; nothing runs on it.</summary>
    Draft,

    /// <summary>New requests start on it.</summary>
    Published,

    /// <summary>Was published until a later one was; requests that began on it run on.</summary>
    Superseded,

    /// <summary>Was published and taken back; requests that began on it run on.</summary>
    Retracted,
}

/// <summary>How a draft came by a content.</summary>
public enum DefinitionSaveKind
{
    /// <summary>An analyst saved it while editing. Those of one person in two minutes are one.</summary>
    Saved,

    /// <summary>It was imported.</summary>
    Imported,

    /// <summary>An earlier version or an earlier content was brought back.</summary>
    Reverted,

    /// <summary>It is the file of the workflows folder, changed since.</summary>
    File,

    /// <summary>It was rewritten for a newer format.</summary>
    Migrated,
}

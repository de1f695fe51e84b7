namespace Regulations.Runtime.Definitions;

/// <summary>The catalogue of regulation editions; anyone may read it.</summary>
public sealed class DefinitionQueries
{
    /// <summary>The published version of every edition, by key.</summary>
    public Task<IReadOnlyList<DefinitionRow>> ListAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>One edition by key (<c>eastkz/survey-licence</c>) or definition id (<c>eastkz-survey-licence</c>); null: none. <paramref name="version"/> null: the published one.</summary>
    public Task<DefinitionView?> FindAsync(string key, int? version = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>A stored definition by the hash of its content, as running requests name it; null: none.</summary>
    public Task<string?> JsonByHashAsync(string hash, CancellationToken cancellation = default) => throw new NotSupportedException();
}

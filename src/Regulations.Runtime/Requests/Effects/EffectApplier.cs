using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Requests.Effects;

/// <summary>Carries out one type of effect within the command's transaction. Several may be registered for a type; they go in order of registration.</summary>
internal interface IEffectApplier
{
    Type EffectType { get; }

    Task ApplyAsync(RequestWork work, Effect effect, CancellationToken cancellation);
}

/// <summary>Base of appliers.</summary>
internal abstract class EffectApplier<TEffect> : IEffectApplier
    where TEffect : Effect
{
    public Type EffectType => typeof(TEffect);

    public Task ApplyAsync(RequestWork work, Effect effect, CancellationToken cancellation) =>
        ApplyAsync(work, (TEffect)effect, cancellation);

    protected abstract Task ApplyAsync(RequestWork work, TEffect effect, CancellationToken cancellation);
}

/// <summary>Sends each effect of a transition to its appliers, in the order in which the engine gave them.</summary>
internal sealed class EffectAppliers(IEnumerable<IEffectApplier> appliers)
{
    private readonly Dictionary<Type, IEffectApplier[]> byType = appliers
        .GroupBy(a => a.EffectType)
        .ToDictionary(group => group.Key, group => group.ToArray());

    public async Task ApplyAsync(RequestWork work, IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        Progress.Record(work, effects);
        foreach (var effect in effects)
        {
            foreach (var applier in byType.GetValueOrDefault(effect.GetType(), []))
            {
                await applier.ApplyAsync(work, effect, cancellation);
            }
        }
    }
}

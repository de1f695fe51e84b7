using NodaTime;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Regulations.Gateway.Systems;

/// <summary>The line to one system: its time-out and circuit breaker, and the memory of how it behaved. Safe for many threads.</summary>
internal sealed class SystemLine
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly CircuitBreakerStateProvider circuit = new();
    private readonly ResiliencePipeline<SystemAnswer> pipeline;
    private SystemHealth health;

    public SystemLine(string system, Uri? address, IReadOnlySet<string> operations, SystemOptions options, TimeProvider time)
    {
        this.time = time;
        Address = address;
        Operations = operations;
        Options = options;
        health = new SystemHealth(system, address is not null, CircuitPosition.Closed, null, null, null, 0, 0, 0);
        pipeline = new ResiliencePipelineBuilder<SystemAnswer> { TimeProvider = time }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<SystemAnswer>
                {
                    ShouldHandle = call =>
                        ValueTask.FromResult(call.Outcome.Result is PassingFailure || call.Outcome.Exception is TimeoutRejectedException),
                    MinimumThroughput = options.Breaker.Calls,
                    FailureRatio = options.Breaker.FailedShare,
                    SamplingDuration = options.Breaker.Window,
                    BreakDuration = options.Breaker.Break,
                    StateProvider = circuit,
                }
            )
            .AddTimeout(options.Timeout)
            .Build();
    }

    public Uri? Address { get; }

    public IReadOnlySet<string> Operations { get; }

    public SystemOptions Options { get; }

    /// <summary>Runs one attempt under the time-out and the breaker; only the caller's own cancellation throws.</summary>
    public async Task<SystemAnswer> AttemptAsync(Func<CancellationToken, ValueTask<SystemAnswer>> attempt, CancellationToken cancellation)
    {
        var answer = await GuardedAsync(attempt, cancellation);
        Remember(answer);
        return answer;
    }

    public SystemHealth Health
    {
        get
        {
            lock (gate)
            {
                return health with { Circuit = Position() };
            }
        }
    }

    private async Task<SystemAnswer> GuardedAsync(Func<CancellationToken, ValueTask<SystemAnswer>> attempt, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(attempt, cancellation);
        }
        catch (TimeoutRejectedException)
        {
            return new PassingFailure(CallReasons.TimedOut);
        }
        catch (BrokenCircuitException broken)
        {
            return new PassingFailure(CallReasons.CircuitOpen, RetryAfter: broken.RetryAfter);
        }
    }

    private void Remember(SystemAnswer answer)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        lock (gate)
        {
            health = answer switch
            {
                Answered => health with { LastSuccess = now, Answered = health.Answered + 1 },
                Refused { Status: not null } => health with { LastSuccess = now, Refused = health.Refused + 1 },
                Refused refused => health with { LastFailure = now, LastFailureReason = refused.Reason, Refused = health.Refused + 1 },
                // A call stopped by the open breaker says nothing new about the system.
                PassingFailure { Reason.Code: "circuit-open" } => health with { Failed = health.Failed + 1 },
                PassingFailure failure => health with { LastFailure = now, LastFailureReason = failure.Reason, Failed = health.Failed + 1 },
                _ => health,
            };
        }
    }

    private CircuitPosition Position() =>
        circuit.CircuitState switch
        {
            CircuitState.Closed => CircuitPosition.Closed,
            CircuitState.HalfOpen => CircuitPosition.Trying,
            _ => CircuitPosition.Open,
        };
}

namespace Engagement.Core.Common;

/// <summary>Thrown by a flow that does not do what was asked and has stored nothing. The API and the pages show its words.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException(params IReadOnlyList<Refusal> refusals)
        : base(string.Join(" ", refusals.Select(refusal => refusal.Words))) => Refusals = refusals;

    /// <summary>Every reason at once; never empty.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public static RefusedException Invalid(string field, string words, object? limit = null, object? value = null) =>
        new(new Refusal(RefusalKind.Invalid, words, field, limit, value));

    public static RefusedException Conflict(string words) => new(new Refusal(RefusalKind.Conflict, words));

    public static RefusedException NotFound(string thing) => new(new Refusal(RefusalKind.NotFound, $"There is no such {thing}."));
}

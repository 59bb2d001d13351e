namespace Engagement.App.Networks;

/// <summary>What the browser brought back, with what we kept meanwhile.</summary>
internal sealed record ConsentAnswer(Uri Return, string Code, string? Issuer, Uri? Server, string Memory)
{
    public override string ToString() => "(consent)";
}

namespace Engagement.App.Networks;

/// <summary>Where a person is sent to allow us. Closed.</summary>
internal abstract record ConsentStart
{
    private ConsentStart()
    {
    }

    /// <param name="Address">The network's page.</param>
    /// <param name="Memory">What must be known again when the browser comes back; kept encrypted.</param>
    public sealed record Go(Uri Address, string Memory) : ConsentStart
    {
        public override string ToString() => "(consent)";
    }

    public sealed record Refused(string Reason) : ConsentStart;
}

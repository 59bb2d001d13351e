namespace Engagement.App.Channels;

/// <summary>How far a connecting has come.</summary>
internal enum ConnectStep
{
    /// <summary>The person is at the network.</summary>
    AtNetwork,

    /// <summary>The person came back and chooses among several accounts.</summary>
    Choosing,
}

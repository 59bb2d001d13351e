namespace Engagement.App.Networks.Http;

/// <summary>How far one HTTP exchange came.</summary>
internal enum WireKind
{
    /// <summary>The network answered.</summary>
    Answered,

    /// <summary>The request never reached the network.</summary>
    NeverSent,

    /// <summary>Nothing was asked: there are no credentials that work.</summary>
    NoCredentials,

    /// <summary>The request went out and no whole answer came back.</summary>
    Lost,
}

using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.X;

/// <summary>Why X does not tell over the stream, in words that name the way out.</summary>
internal static class XStreamEnds
{
    public static StreamNews.Ended Of(WireAnswer answer, DateTimeOffset now) => answer switch
    {
        { Kind: WireKind.Answered, Status: 401 } => new("X does not take Networks:X:BearerToken. Copy the app's bearer token from X's developer console.", IsLasting: true),
        { Kind: WireKind.Answered, Status: 402 } => new("X reports no credits left for its stream. Buy credits in X's developer console.", IsLasting: true),
        { Kind: WireKind.Answered, Status: 403 } => new("X does not let this app listen by stream.", IsLasting: true),
        { Kind: WireKind.Answered, Status: 404 } => new("There is no stream at Networks:X:ApiBaseUrl.", IsLasting: true),
        { Kind: WireKind.Answered, Status: 429 } => new("X takes no further connection of this app for now."),
        _ => new(XErrorTable.Classify(answer, now).Words()),
    };
}

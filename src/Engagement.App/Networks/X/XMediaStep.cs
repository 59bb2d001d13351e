namespace Engagement.App.Networks.X;

/// <summary>Where an upload stands.</summary>
internal sealed record XMediaStep(string? Id, XMediaStep.XProcessing? ProcessingInfo)
{
    internal sealed record XProcessing(string? State, int? CheckAfterSecs, XProcessingError? Error);

    internal sealed record XProcessingError(string? Name, string? Message);
}

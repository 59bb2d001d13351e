using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.App.People;

/// <summary>Whose key it is.</summary>
internal sealed record KeyHolder(ApiKeyId Id, string Name, WorkRole Role);

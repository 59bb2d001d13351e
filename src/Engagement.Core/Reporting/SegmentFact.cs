using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>People of the period who belong to a segment, by its rule as it stood when the report was made.</summary>
/// <param name="Number">Its place in the list, from 1: what names it in a frozen report.</param>
/// <param name="Name">Its name.</param>
/// <param name="People">Who of them belongs to it.</param>
public sealed record SegmentFact(int Number, string Name, IReadOnlyList<ContactId> People);

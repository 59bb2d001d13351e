using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Reporting;

internal sealed class PostFigureMapping : IEntityTypeConfiguration<PostFigure>
{
    public void Configure(EntityTypeBuilder<PostFigure> builder)
    {
        builder.HasKey(row => new { row.DeliveryId, row.ReadAt });
    }
}

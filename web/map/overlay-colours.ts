// The colours of overlays, which the model keeps: styles for QGIS are made of the same.
export * from '../../geodata/model/map/overlay-colours.ts'

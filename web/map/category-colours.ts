// The colours of the categories, which the model keeps: styles for QGIS are made of the same.
export * from '../../geodata/model/map/category-colours.ts'
